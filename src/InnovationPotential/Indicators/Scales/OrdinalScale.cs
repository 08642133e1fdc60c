namespace InnovationPotential.Indicators;

/// <summary>Labeled levels in an order; their numbers are the model author's choice.</summary>
/// <param name="Levels">The levels, by ascending number.</param>
internal sealed record OrdinalScale(EquatableArray<OrdinalLevel> Levels) : MeasurementScale
{
    /// <summary>The number of the lowest level; null without levels.</summary>
    public override double? Lowest => Levels.IsEmpty ? null : Levels.Min(l => l.Value);

    /// <summary>The number of the highest level; null without levels.</summary>
    public override double? Highest => Levels.IsEmpty ? null : Levels.Max(l => l.Value);

    /// <inheritdoc/>
    public override double? ValueOf(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var text = label.Trim();
        foreach (var level in Levels.AsSpan())
        {
            if (string.Equals(level.Label, text, StringComparison.OrdinalIgnoreCase)) return level.Value;
        }

        return null;
    }
}
