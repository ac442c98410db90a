"""Starts the command line. Nothing else: every process of a pool imports this module anew."""

if __name__ == "__main__":
    from pipeline.cli import app

    app()
