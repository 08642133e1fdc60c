using InnovationPotential.Excel;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Panels;

/// <summary>A sheet to fill in.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">What stands in them; cells to fill in are empty.</param>
/// <param name="Words">What the sheet asks for, in lines.</param>
internal sealed record PanelBlank(string[] Header, IReadOnlyList<string[]> Rows, IReadOnlyList<string> Words)
{
    public const string Points = "points";
    public const string FirstTimes = "first_times";
    public const string SecondTimes = "second_times";

    /// <summary>The name of the column that names the rows of a form.</summary>
    public static string RowsOf(PanelForm form) => form switch
    {
        PanelForm.Budget => "node",
        PanelForm.Pairs => "pair",
        _ => "unit",
    };

    /// <summary>The columns to fill in.</summary>
    public static IReadOnlyList<string> AnswersOf(PanelForm form, IndicatorModel model) => form switch
    {
        PanelForm.Budget => [Points],
        PanelForm.Pairs => [FirstTimes, SecondTimes],
        _ => [.. model.Indicators.Select(i => i.Code)],
    };

    /// <summary>The sheet of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="model">The model.</param>
    /// <param name="units">The units to score.</param>
    public static PanelBlank Of(PanelForm form, IndicatorModel model, IEnumerable<string> units) => form switch
    {
        PanelForm.Budget => new(["node", "name", "dimension", Points],
            [.. PanelGroup.Of(model).SelectMany(g => g.Dimension.Children.Select(c => new[] { c.Code, c.Title, g.Dimension.Title, "" }))],
            ["Spread 100 points over the parts of each dimension: the more important a part, the more points.",
                "Write 0 where a part deserves nothing. An empty cell says nothing: the dimension is then left out for you."]),
        PanelForm.Pairs => new(["pair", "dimension", "first", FirstTimes, SecondTimes, "second"],
            [.. PanelGroup.Of(model).SelectMany(g => g.Pairs().Select(p =>
                new[] { p.Key, g.Dimension.Title, p.First.Title, "", "", p.Second.Title }))],
            ["Fill in one of the two cells of each pair. Where the first is more important, write under first_times how many times;",
                "where the second is, under second_times. 1: equally important, 3: somewhat more, 5: clearly, 7: much, 9: utterly."]),
        _ => new(["unit", .. model.Indicators.Select(i => i.Code)],
            [.. units.Select(u => (string[])[u, .. model.Indicators.Select(_ => "")])],
            ["Score each unit on each indicator; leave a cell empty where you cannot say.",
                .. model.Indicators.Select(i => $"{i.Code}: {i.Title}{(i.Description is { } text ? $". {text}" : "")}")]),
    };

    /// <summary>The sheet as comma-separated values.</summary>
    public string ToCsv() => CsvText.Of(csv =>
    {
        foreach (var row in Rows.Prepend(Header)) csv.WriteRow(row);
    }, escapeFormulas: false);

    /// <summary>The sheet as a workbook; what it asks for stands on a second sheet.</summary>
    public void WriteWorkbook(Stream stream) => WorkbookFile.Write(stream,
    [
        new WrittenSheet("answers", Header, Rows.Select(r => (IReadOnlyList<SheetCell>)[.. r.Select(c => (SheetCell)c)])),
        new WrittenSheet("how", ["what is asked"], Words.Select(w => (IReadOnlyList<SheetCell>)[w])),
    ]);
}
