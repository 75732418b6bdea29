"""What stands in a frame on other sites: a treatment or a comparison, complete in itself.

A frame that another program makes (a blog's) may leave every link in it dead: an embed needs no
link, no script and no further request to be understood.
"""
