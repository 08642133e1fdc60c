namespace InnovationPotential.Preparation;

/// <summary>On the straight line between the nearest periods before and after: <c>y₀ + (y₁ − y₀) · (t − t₀) / (t₁ − t₀)</c>.</summary>
/// <remarks>Both must lie within the maximum age, where there is one.</remarks>
internal sealed record LinearImputation : TemporalImputation
{
    /// <inheritdoc/>
    public override string Kind => "imputation-linear";

    /// <summary>Whether a gap at an end gets the nearest value; otherwise it stays missing.</summary>
    public bool ConstantEnds { get; init; }

    internal override double Fill(double time, (double Time, double Value)? before, (double Time, double Value)? after) =>
        (before, after) switch
        {
            ({ } b, { } a) => b.Value + ((a.Value - b.Value) * ((time - b.Time) / (a.Time - b.Time))),
            ({ } b, null) when ConstantEnds => b.Value,
            (null, { } a) when ConstantEnds => a.Value,
            _ => double.NaN,
        };
}
