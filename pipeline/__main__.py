"""Starts the command line. Nothing else: every process of a pool imports this module anew."""

if __name__ == "__main__":
    from pipeline.garbage import collect_seldom

    collect_seldom()  # before the imports: they make objects by the hundred thousand

    from pipeline.cli import app

    app()
