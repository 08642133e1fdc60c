namespace InnovationPotential.Tests.Robustness;

/// <summary>A model with a table that studies are held against.</summary>
/// <param name="Name">The name in test results.</param>
/// <param name="Model">The model: dimensions A (a1, a2, a3), B (b1, b2) and, in three levels, C (C1 (c1, c2), c3).</param>
/// <param name="Table">The table.</param>
internal sealed record StudyModel(string Name, IndicatorModel Model, IndicatorTable Table)
{
    /// <summary>Whether scores are maps of values that the test can invert, so that a drawn score stands for a value.</summary>
    public bool IsLine { get; init; } = true;

    /// <summary>Whether values are levels of ordinal scales.</summary>
    public bool IsOrdinal { get; init; }

    public override string ToString() => Name;
}
