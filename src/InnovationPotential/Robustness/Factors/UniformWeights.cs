using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Any weights at all, uniform on the simplex of a dimension's children: −ln(1 − u), divided by the sum.</summary>
/// <remarks>Uniform numbers divided by their sum would not be: with ten children P(max w > 0.3) is 0.392, theirs 0.005.</remarks>
internal sealed record UniformWeights : LeveledWeightFactor
{
    /// <inheritdoc/>
    public override string Kind => "uniform-weights";

    internal override void Draw(string dimension, ReadOnlySpan<double> inputs, ReadOnlySpan<string> children, Span<double> weights)
    {
        if (inputs.Length != weights.Length) throw new ArgumentException("There is one input for each weight.", nameof(inputs));
        for (var i = 0; i < weights.Length; i++) weights[i] = 1 - inputs[i];
        ElementLoop.Run(default(LogFunction), weights, weights);
        for (var i = 0; i < weights.Length; i++) weights[i] = -weights[i];
    }
}
