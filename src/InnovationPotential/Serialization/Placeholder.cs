namespace InnovationPotential;

/// <summary>Placeholder.</summary>
public static class ModelJson
{
    internal static string? TryFingerprint(this IndicatorModel model) => model.Code;
}

