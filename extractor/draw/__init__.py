"""Parts of pages as pictures, drawn in a process of their own."""
