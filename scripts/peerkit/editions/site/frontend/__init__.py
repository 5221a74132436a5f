"""What readers download with a page: styles, scripts, signs and rules, as small as they get."""
