"""Pictures: what lies in docs/beeld, whether it may be there, and what is made of it. The originals are never published."""
