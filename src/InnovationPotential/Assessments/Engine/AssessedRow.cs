namespace InnovationPotential.Assessments;

/// <summary>One unit and period of an assessment, read from the columns: nothing is made for it.</summary>
internal readonly record struct AssessedRow(Assessment Assessment, int Row)
{
    public string Unit => Assessment.Units[Row % Assessment.Units.Count];

    /// <summary>What the unit is called.</summary>
    public string Name => Assessment.Table.Names.Call(Unit);

    public Period? Period => Assessment.Periods.IsEmpty ? null : Assessment.Periods[Row / Assessment.Units.Count];

    public double? Rank => Assessment.Known(Assessment.RankColumn[Row]);

    public string? Level => Assessment.Levels?.LevelOf(Row);

    public EquatableArray<string> PossibleLevels => Assessment.Levels?.PossibleLevelsOf(Row) ?? default;

    /// <summary>The figures of a dimension.</summary>
    /// <param name="node">Its place in the plan; 0 is the root.</param>
    public NodeScores ScoresOf(int node)
    {
        var columns = Assessment.ColumnsOf(node);
        return NodeScores.Of(columns.Score[Row], columns.Low[Row], columns.High[Row], columns.Coverage[Row], columns.Imputed?[Row] ?? 0);
    }
}
