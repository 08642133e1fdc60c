namespace InnovationPotential.Robustness;

/// <summary>A number of one's own. Equal to another when name, function and period are.</summary>
/// <param name="Name">The name.</param>
/// <param name="Function">The number, from the scores of the units in the table's order; null where it is undefined.</param>
/// <param name="Period">The period; null where there is only one.</param>
internal sealed record CustomOutput(string Name, Func<IReadOnlyList<double?>, double?> Function, Period? Period) : StudyOutput
{
    /// <inheritdoc/>
    public override string Name { get; } = Name;
}
