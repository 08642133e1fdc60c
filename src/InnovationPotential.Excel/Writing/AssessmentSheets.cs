using InnovationPotential.Assessments;
using InnovationPotential.Preparation;
using InnovationPotential.Robustness;
using InnovationPotential.Text;
using ScoredNode = (InnovationPotential.UnitAssessment Unit, InnovationPotential.NodeAssessment Node);

namespace InnovationPotential.Excel;

/// <summary>The sheets of an assessment.</summary>
internal static class AssessmentSheets
{
    public static IReadOnlyList<WrittenSheet> Of(Assessment assessment, WorkbookOptions options)
    {
        var study = options.Study;
        List<WrittenSheet> sheets = options.Formulas ? [.. FormulaSheets.Of(assessment)] :
        [
            WrittenSheet.Of("ranking", AssessmentTexts.ExactColumns(assessment),
                assessment.RankedRows().Select(r => new AssessedRow(assessment, r))),
            WrittenSheet.Of("scores", Scores(assessment), Nodes(assessment)),
            WrittenSheet.Of("contributions", Contributions(assessment), Nodes(assessment).Where(n => n.Node.Parent is not null)),
        ];
        if (study is not null) sheets.Add(WrittenSheet.Of("uncertainty", UncertaintyTexts.Columns(study), study.Units));
        sheets.Add(DataSheet.Of(assessment, options.Formulas));
        if (assessment.Preparation is { } prepared)
            sheets.Add(WrittenSheet.Of("changes", PreparationLog.Columns.Called(assessment.Source.Names), prepared.Log));
        sheets.Add(WrittenSheet.Of("diagnostics", DiagnosticColumns.Shown, assessment.Diagnostics));
        sheets.Add(Method(assessment, options));
        return sheets;
    }

    private static ResultColumn<ScoredNode>[] Scores(Assessment assessment) =>
    [
        .. Place(assessment),
        new("name", n => n.Node.Node.Title),
        new("score", n => n.Node.Score),
        new("low", n => n.Node.Low),
        new("high", n => n.Node.High),
        new("coverage", n => n.Node.Coverage),
        new("imputedShare", n => n.Node.ImputedShare),
        new("rank", n => n.Node.Rank),
    ];

    private static ResultColumn<ScoredNode>[] Contributions(Assessment assessment) =>
    [
        .. Place(assessment),
        new("parent", n => n.Node.Parent),
        new("weight", n => n.Node.Weight),
        new("contribution", n => n.Node.Contribution),
    ];

    private static ResultColumn<ScoredNode>[] Place(Assessment assessment) =>
    [
        .. ((ResultColumn<ScoredNode>[])[new("unit", n => n.Unit.Unit) { NamesUnits = true }])
            .Called(assessment.Table.Names).Select(c => c.Name == "unit" ? c : c with { Field = "unit_name", Heading = "unit name" }),
        .. assessment.Periods.IsEmpty ? [] : (ResultColumn<ScoredNode>[])
            [new("period", n => n.Unit.Period?.Label)],
        new("node", n => n.Node.Code),
    ];

    private static IEnumerable<ScoredNode> Nodes(Assessment assessment) =>
        assessment.Results.SelectMany(u => u.Nodes.Select(n => (u, n)));

    private static WrittenSheet Method(Assessment assessment, WorkbookOptions options)
    {
        var (model, origin, study) = (assessment.Model, assessment.Provenance, options.Study);
        List<SheetCell[]> rows = [.. AssessmentTexts.Origin.Select(c => (SheetCell[])[c.Field, c.ValueOf(origin)])];
        rows.Insert(0, ["title", model.Title]);
        if (study is not null)
        {
            rows.Add(["study", study.StudyFingerprint]);
            rows.Add(["replications", (double)study.Counted]);
        }

        rows.Add([]);
        rows.Add(["Data: yellow cells are imputed, blue cells are treated; the sheet changes holds them all."]);
        if (options.Formulas)
            rows.Add(
            [
                "Formulas: change data, weights (green), parameters or levels, and everything follows. Gray cells are values that stay.",
            ]);
        rows.Add([]);
        rows.AddRange(model.ToString().TrimEnd().Split('\n').Select(line => (SheetCell[])[line]));
        return new("method", ["what", "value"], rows);
    }
}
