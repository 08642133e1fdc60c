namespace InnovationPotential.Excel;

/// <summary>The sheets of an assessment that calculates.</summary>
internal static class FormulaSheets
{
    // A sheet has 16,384 columns.
    private const int MostNodes = 4000;

    public static IReadOnlyList<WrittenSheet> Of(Assessment assessment)
    {
        var plan = assessment.Plans[0];
        if (plan.Nodes.Length > MostNodes)
            throw new InvalidInputException([Diagnostic.Error(ImportCodes.TooManyNodes,
                FormattableString.Invariant($"The model has {plan.Nodes.Length} nodes; a sheet holds the formulas of {MostNodes}."),
                hint: "Write the workbook without formulas.")]);
        var weights = new WeightSheet(plan);
        var parameters = new ParameterSheet(assessment);
        var scores = new ScoreSheet(assessment, weights, parameters);
        var results = new ResultsSheet(assessment, scores);
        return
        [
            results.Sheet, scores.Sheet, weights.Sheet, parameters.Sheet,
            .. results.BandSheet is { } bands ? [bands] : Array.Empty<WrittenSheet>(),
        ];
    }
}
