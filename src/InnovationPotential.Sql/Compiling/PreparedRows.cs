using InnovationPotential.Preparation;

namespace InnovationPotential.Sql;

/// <summary>The rows of a source to which the lessons of steps apply.</summary>
/// <param name="Time">The column of periods; null for a cross-section.</param>
/// <param name="Learned">The periods of which each step may have a lesson.</param>
/// <param name="Written">How the source writes its periods.</param>
/// <param name="Only">The only period of the rows; null where there are all.</param>
internal sealed record PreparedRows(
    string? Time, EquatableArray<Period> Learned, IReadOnlyList<(string Written, Period Period)> Written, Period? Only)
{
    /// <summary>The lessons of a step with the condition under which each applies; null for the only one.</summary>
    public IEnumerable<(Term? When, FittedStep Lesson)> Choose(Chain chain, FittedStage stage)
    {
        if (stage.Lessons.Count <= 1 || Learned.IsEmpty) return stage.Lessons.Take(1).Select(l => ((Term?)null, l));
        if (Only is { } period)
            return Learned.AsSpan().IndexOf(period) is >= 0 and var at ? [(null, stage.Lessons[at])] : [];
        var time = chain.Source(chain.Dialect.AsText(chain.Dialect.Quote(Time!)));
        return Written.Where(w => Learned.AsSpan().Contains(w.Period)).Select(w => ((Term?)chain.Branch(
            $"{time} = {chain.Text(w.Written)}"), stage.Lessons[Learned.AsSpan().IndexOf(w.Period)]));
    }
}
