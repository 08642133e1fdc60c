namespace InnovationPotential.Assessments;

/// <summary>Each period by itself.</summary>
public sealed record EachPeriodScope : FitScope
{
    /// <summary>The scope in words.</summary>
    public override string ToString() => "each period";
}
