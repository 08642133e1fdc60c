namespace InnovationPotential.Robustness;

/// <summary>Weights around the nominal ones: Dirichlet with shapes κ·w, so with mean w and variance w(1 − w)/(κ + 1).</summary>
/// <param name="Concentration">κ, above 0: the larger, the closer to the nominal weights.</param>
internal sealed record DirichletWeights(double Concentration) : LeveledWeightFactor
{
    // Below, the shapes of all weights could be 0 to the computer.
    private const double Least = 1e-300;

    /// <inheritdoc/>
    public override string Kind => "dirichlet-weights";

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model)
    {
        if (!(Concentration > 0 && double.IsFinite(Concentration)))
            yield return Invalid(
                Invariant($"the concentration {Concentration} is not above 0 and finite."));
        else if (Concentration < Least)
            yield return Invalid(Invariant($"the concentration {Concentration} is below {Least}."));
        foreach (var problem in base.Validate(model)) yield return problem;
    }

    internal override void Draw(string dimension, ReadOnlySpan<double> inputs, ReadOnlySpan<string> children, Span<double> weights) =>
        LaneDraws.EachLane(inputs, weights, children.Length, (bits, lane) =>
        {
            Span<double> nominal = lane.Length <= 128 ? stackalloc double[lane.Length] : new double[lane.Length];
            lane.CopyTo(nominal);
            // One input a weight, keyed into one stream: a gamma number takes a varying number of draws.
            SimplexSampling.Around(new RandomNumbers(bits, lane.Length), 0, 0, nominal, Concentration, lane);
        });
}
