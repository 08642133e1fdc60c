namespace InnovationPotential.Preparation;

/// <summary>How values go through a fitted preparation, cell by cell: the lessons are held still.</summary>
internal sealed class CellPaths
{
    private readonly FittedPreparation? _fitted;
    private readonly List<IndicatorTable> _before = [];

    /// <summary>The ways of a table's cells.</summary>
    /// <param name="fitted">The preparation; null where there is none.</param>
    /// <param name="source">The table before it.</param>
    public CellPaths(FittedPreparation? fitted, IndicatorTable source)
    {
        _fitted = fitted;
        foreach (var stage in fitted?.Stages ?? [])
        {
            _before.Add(source);
            source = PreparedTable.Carry(stage, source, fitted!.Periods).Build();
        }

        _before.Add(source);
    }

    /// <summary>An observation as the table states it, before any preparation.</summary>
    public Observation StatedOf(string indicator, string unit, Period? period) =>
        period is { } p ? _before[0][unit, indicator, p] : _before[0][unit, indicator];

    /// <summary>What preparation makes of a value of a cell; null where a step changed it whose ways are not known.</summary>
    public Func<double, double>? Of(string indicator, string unit, Period? period)
    {
        var path = new List<Func<double, double>>();
        for (var s = 0; s + 1 < _before.Count; s++)
        {
            var stage = _fitted!.Stages[s];
            var (before, after) = (ValueOf(_before[s], out var row), ValueOf(_before[s + 1], out _));
            if (LessonOf(stage, period)?.MapOf(_before[s], indicator, row) is { } map) path.Add(map);
            else if (before != after) return null;
        }

        return path switch
        {
            [] => value => value,
            [var only] => only,
            _ => value => path.Aggregate(value, (v, map) => map(v)),
        };

        double ValueOf(IndicatorTable table, out int row)
        {
            row = ((period is { } p ? table.IndexOf(p) : 0) * table.Units.Count) + table.IndexOf(unit);
            return table[indicator].Values[row];
        }
    }

    private FittedStep? LessonOf(FittedStage stage, Period? period) =>
        stage.Lessons.Count <= 1 || _fitted!.Periods.IsEmpty || period is not { } own
            ? stage.Lessons.Count == 0 ? null : stage.Lessons[0]
            : stage.Lessons[_fitted.Periods.AsSpan().IndexOf(own)];
}
