"""Forms for people who collect data: what programs ask on phones, and sheets that add up."""
