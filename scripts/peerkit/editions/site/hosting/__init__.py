"""What a site with an address has besides its pages: cards to share, icons, the web app."""
