namespace InnovationPotential;

/// <summary>The codes of what can be said of a model and of its JSON.</summary>
public static class ModelCodes
{
    /// <summary>The text is not well-formed JSON.</summary>
    public const string InvalidJson = "IP1001";

    /// <summary>An object has a member that it may not have.</summary>
    public const string UnknownMember = "IP1002";

    /// <summary>An object lacks a member that it must have.</summary>
    public const string MissingMember = "IP1003";

    /// <summary>A value has the wrong type or is out of its range.</summary>
    public const string WrongType = "IP1004";

    /// <summary>An object has a member twice.</summary>
    public const string DuplicateMember = "IP1005";

    /// <summary>A kind is not known.</summary>
    public const string UnknownKind = "IP1006";

    /// <summary>A part of the model is code of the user's own, which JSON cannot hold.</summary>
    public const string NotSerializable = "IP1007";
}
