namespace InnovationPotential.Preparation;

/// <summary>The value of the first period after that has one.</summary>
internal sealed record NextImputation : TemporalImputation
{
    /// <inheritdoc/>
    public override string Kind => "imputation-next";

    internal override double Fill(double time, (double Time, double Value)? before, (double Time, double Value)? after) =>
        after?.Value ?? double.NaN;
}
