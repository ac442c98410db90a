"""Who stands where: the subject, object and other slots of the verb or noun that tells an act."""
