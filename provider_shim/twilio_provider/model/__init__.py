"""What the provider manages, described once; standard library only.

The constructs, the provider's schema, the documentation and the rules on arguments are all
derived from these descriptions.
"""
