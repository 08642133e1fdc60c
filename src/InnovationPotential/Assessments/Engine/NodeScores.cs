namespace InnovationPotential.Assessments;

/// <summary>The figures of one node for one row; null where undefined.</summary>
internal readonly record struct NodeScores(double? Score, double? Low, double? High, double? Coverage, double ImputedShare)
{
    /// <summary>The figures of numbers that may be undefined.</summary>
    public static NodeScores Of(double score, double low, double high, double coverage, double imputed) =>
        new(Assessment.Known(score), Assessment.Known(low), Assessment.Known(high), Assessment.Known(coverage), imputed);

    public static ResultColumn<NodeScores>[] Columns { get; } =
    [
        new("score", s => s.Score, NumberText.Show),
        new("low", s => s.Low, NumberText.Show),
        new("high", s => s.High, NumberText.Show),
        new("coverage", s => s.Coverage, NumberText.Percent),
        new("imputedShare", s => s.ImputedShare > 0 ? s.ImputedShare : double.NaN) { Forms = ResultForms.Json, IsOptional = true },
    ];
}
