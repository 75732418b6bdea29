"""The picture that stands beside a shared link: one for each treatment and each kind of page."""
