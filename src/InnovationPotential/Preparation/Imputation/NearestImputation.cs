namespace InnovationPotential.Preparation;

/// <summary>The value of the nearest period that has one; of two equally near the earlier.</summary>
internal sealed record NearestImputation : TemporalImputation
{
    /// <inheritdoc/>
    public override string Kind => "imputation-nearest";

    internal override double Fill(double time, (double Time, double Value)? before, (double Time, double Value)? after) =>
        before is { } b && (after is not { } a || time - b.Time <= a.Time - time) ? b.Value : after?.Value ?? double.NaN;
}
