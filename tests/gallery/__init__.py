"""Pictures of every screen: `python -m tests.gallery OUT [NAME…]` draws them in all themes, sizes and text sizes."""
