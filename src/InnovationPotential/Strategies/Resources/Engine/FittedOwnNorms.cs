using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>The sufficiency of values against a norm of each unit's own.</summary>
/// <param name="Units">The units that have a norm or could have had one.</param>
/// <param name="Norms">The norm of each, in natural units; NaN where there is none.</param>
/// <param name="Direction">Whether more or less is better.</param>
/// <param name="Cap">How far a surplus counts.</param>
/// <remarks>A value needs its unit to be valued: alone, or of a unit without a norm, it has no score (NaN).</remarks>
internal sealed record FittedOwnNorms(EquatableArray<string> Units, EquatableArray<double> Norms, Direction Direction, SufficiencyCap Cap)
    : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) => double.NaN;

    /// <inheritdoc/>
    protected override void ApplyCore(IndicatorSample sample, Span<double> scores)
    {
        if (sample.Units.IsEmpty)
        {
            scores.Fill(double.NaN);
            return;
        }

        var norms = NormsOf(sample.Units);
        for (int i = 0, unit = 0; i < scores.Length; i++)
        {
            scores[i] = Sufficiency.Ratio(sample.Values[i], norms[unit], Direction, Cap);
            if (++unit == norms.Length) unit = 0;
        }
    }

    private ReadOnlySpan<double> NormsOf(ReadOnlySpan<string> units)
    {
        if (units.SequenceEqual(Units.AsSpan())) return Norms.AsSpan();
        var known = new Dictionary<string, double>(Units.Count, StringComparer.Ordinal);
        for (var i = 0; i < Units.Count; i++) known[Units[i]] = Norms[i];
        var norms = new double[units.Length];
        for (var i = 0; i < norms.Length; i++) norms[i] = known.TryGetValue(units[i], out var norm) ? norm : double.NaN;
        return norms;
    }
}
