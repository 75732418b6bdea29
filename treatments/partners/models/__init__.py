"""The tables of partners."""

from treatments.partners.models.delivery import Delivery
from treatments.partners.models.key import ApiKey
from treatments.partners.models.link import PartnerLink
from treatments.partners.models.partner import Partner
from treatments.partners.models.subscription import Subscription

__all__ = ["ApiKey", "Delivery", "Partner", "PartnerLink", "Subscription"]
