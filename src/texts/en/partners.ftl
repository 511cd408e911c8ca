# Organizations.
kind-organization = organization
kinds-organization = Organizations
organization-sector = Sector
organization-sector-nonprofit = nonprofit
organization-sector-health = health
organization-sector-government = government
organization-sector-university = college or university
organization-sector-business = business
organization-sector-faith = faith community
organization-sector-labor = labor union
organization-sector-philanthropy = foundation
organization-sector-other = other
organization-services = Services
organization-since = Partner since
organization-website = Website
