namespace InnovationPotential.Preparation;

/// <summary>The value of the last period before that has one.</summary>
internal sealed record PreviousImputation : TemporalImputation
{
    /// <inheritdoc/>
    public override string Kind => "imputation-previous";

    internal override double Fill(double time, (double Time, double Value)? before, (double Time, double Value)? after) =>
        before?.Value ?? double.NaN;
}
