"""How documents become safe, semantic HTML, the same for the site and for print."""
