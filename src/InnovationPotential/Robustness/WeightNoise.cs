using System.Numerics;
using System.Runtime.InteropServices;

namespace InnovationPotential.Robustness;

/// <summary>
/// Weights between <c>w·(1 − f)</c> and <c>w·(1 + f)</c>: each multiplied by 1 + f·(2u − 1), then divided by the sum of its siblings'.
/// </summary>
/// <param name="Fraction">f, above 0 and at most 1; 0.25 is what most audits take.</param>
/// <remarks>May be combined with a factor that replaces the same weights: the noise comes on top.</remarks>
public sealed record WeightNoise(double Fraction) : LeveledWeightFactor
{
    /// <inheritdoc/>
    public override string Kind => "weight-noise";

    /// <summary>Whether sensitivity analysis takes every weight for a factor of its own, named <c>name: code</c>.</summary>
    public bool EachWeight { get; init; }

    internal override bool Replaces => false;

    internal override IReadOnlyList<InputGroup> InputsIn(IndicatorModel model) => EachWeight
        ? [.. DimensionsIn(model).SelectMany(Children).Select(c => new InputGroup($"{Name}: {c.Code}", 1))]
        : base.InputsIn(model);

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model)
    {
        if (!(Fraction > 0 && Fraction <= 1))
            yield return Invalid(Invariant($"the fraction {Fraction} is not above 0 and at most 1."));
        foreach (var problem in base.Validate(model)) yield return problem;
    }

    internal override void Draw(string dimension, ReadOnlySpan<double> inputs, ReadOnlySpan<string> children, Span<double> weights)
    {
        if (inputs.Length != weights.Length) throw new ArgumentException("There is one input for each weight.", nameof(inputs));
        if (!Vector.IsHardwareAccelerated)
        {
            for (var i = 0; i < weights.Length; i++) weights[i] *= 1 + (Fraction * ((2 * inputs[i]) - 1));
            return;
        }

        var u = MemoryMarshal.Cast<double, Vector<double>>(inputs);
        var w = MemoryMarshal.Cast<double, Vector<double>>(weights);
        for (var i = 0; i < w.Length; i++) w[i] *= Vector<double>.One + (Fraction * ((2 * u[i]) - Vector<double>.One));
    }
}
