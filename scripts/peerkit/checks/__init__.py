"""Is it safe to hand out? One small function for each check, registered by a decorator."""
