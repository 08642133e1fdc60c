namespace InnovationPotential.Assessments;

/// <summary>One period for all.</summary>
/// <param name="Period">The period.</param>
public sealed record BasePeriodScope(Period Period) : FitScope
{
    /// <summary>The scope in words.</summary>
    public override string ToString() => $"base period {Period}";
}
