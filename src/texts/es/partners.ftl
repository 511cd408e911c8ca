# Organizaciones.
kind-organization = organización
kinds-organization = Organizaciones
organization-sector = Sector
organization-sector-nonprofit = sin fines de lucro
organization-sector-health = salud
organization-sector-government = gobierno
organization-sector-university = colegio o universidad
organization-sector-business = empresa
organization-sector-faith = comunidad religiosa
organization-sector-labor = sindicato
organization-sector-philanthropy = fundación
organization-sector-other = otro
organization-services = Servicios
organization-since = Socio desde
organization-website = Sitio web
