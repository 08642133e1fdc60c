namespace InnovationPotential;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Something worth knowing: a convention applied, a value derived.</summary>
    Information,

    /// <summary>The result stands, but reads differently than it may seem.</summary>
    Warning,

    /// <summary>There is no result, or not for the place named.</summary>
    Error,
}
