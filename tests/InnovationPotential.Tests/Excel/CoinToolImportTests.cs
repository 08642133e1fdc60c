using System.Globalization;
using InnovationPotential.Cli;
using InnovationPotential.Serialization;

namespace InnovationPotential.Tests.Excel;

/// <summary>
/// Workbooks laid out as those of the COIN Tool: where what stands is known from COINr 1.1.14, <c>import_coin_tool</c>: codes in row 16
/// from column E on, weights, directions and goalposts in rows 7 to 10, groups in rows 11 to 14, names in row 15, units in columns B and C.
/// </summary>
public sealed class CoinToolImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cointool").FullName;

    private string Book => Path.Combine(_folder, "coin.xlsx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_tree_weights_directions_and_names_are_those_of_the_sheets()
    {
        var (model, _, diagnostics) = CoinToolImport.Read(Write());

        model.Code.Should().Be("Index");
        model.Title.Should().Be("The index");
        model.Nodes.Select(n => (n.Code, n.Weight, n.Title)).Should().BeEquivalentTo(
        [
            ("Index", 1.0, "The index"), ("p.01", 0.5, "Inputs"), ("p.02", 2, "Outputs"), ("sp.01", 1, "Staff"), ("sp.02", 3, "Money"),
            ("sp.03", 1, "Sales"), ("Ind.01", 1, "Researchers"), ("Ind.02", 2, "Cost"), ("Ind.03", 1, "Spending"),
            ("Ind.04", 0.25, "Exports"),
        ]);
        string.Join(' ', model.Nodes.Select(n => n.Code)).Should()
            .Be("Index p.01 sp.01 Ind.01 Ind.02 sp.02 Ind.03 p.02 sp.03 Ind.04");
        ((Indicator)model.Find("Ind.02")!).Direction.Should().Be(Direction.LowerIsBetter);
        ((Indicator)model.Find("Ind.01")!).Direction.Should().Be(Direction.HigherIsBetter);
        diagnostics.Select(d => (d.Code, d.Severity, d.Location.File, d.Location.Path)).Should().Equal(
            (ImportCodes.LevelLeftOut, Severity.Information, "coin.xlsx", "Database!E12"),
            (ImportCodes.GroupLeftOut, Severity.Warning, "coin.xlsx", "Framework!C13"));
    }

    [Fact]
    public void Units_have_their_codes_and_gaps_stay_gaps()
    {
        var table = CoinToolImport.Read(Write()).Table;

        table.Units.Should().Equal("AT", "BG", "Czechia");
        table.Indicators.Should().Equal("Ind.01", "Ind.02", "Ind.03", "Ind.04");
        table.AttributeOf("AT", "uName").Should().Be("=Austria");
        table["Ind.01"].Values.ToArray().Should().Equal(1, 3, double.NaN);
        table["Ind.02"].Values.ToArray().Should().Equal(4, double.NaN, 8);
    }

    /// <summary>
    /// By hand, min–max from 0 to 100: Ind.01 0, 100, –; Ind.02 (less is better) 100, –, 0; Ind.03 0, 50, 100; Ind.04 0, 25, 100.
    /// sp.01 (1·Ind.01 + 2·Ind.02) / 3 = 200/3, 100, 0; p.01 (sp.01 + 3·sp.02) / 4; the index (0.5·p.01 + 2·p.02) / 2.5.
    /// </summary>
    [Fact]
    public void The_scores_are_those_of_the_sheets_by_hand()
    {
        var (model, table, _) = CoinToolImport.Read(Write());

        double[] expected = [0.2 * (200 / 3.0 / 4), (0.2 * (100 + 150) / 4) + (0.8 * 25), (0.2 * 300 / 4) + (0.8 * 100)];
        model.Assess(table).Scores().Select((s, i) => Math.Abs(s!.Value - expected[i])).Should().OnlyContain(d => d < 1e-12);
    }

    /// <summary>Goalposts of Ind.03 are 0 and 40: 10, 20, 30 score 25, 50, 75.</summary>
    [Fact]
    public void Goalposts_are_taken_when_asked_for()
    {
        var (model, table, _) = CoinToolImport.Read(Write(), goalposts: true);

        ((Indicator)model.Find("Ind.03")!).Goalposts.Should().Be(new Goalposts(0, 40));
        model.Assess(table).Scores("Ind.03").Should().Equal(25, 50, 75);
        CoinToolImport.TryRead(Write(d => d["E9"] = "n/a"), goalposts: true).Diagnostics.Should()
            .Contain(d => d.Code == ImportCodes.InvalidParameters && d.Location.Path == "Database!E9");
        CoinToolImport.TryRead(Write(d => d["E9"] = "n/a")).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_with_sheet_and_cell()
    {
        Write(
            d =>
            {
                d["E7"] = -1;
                d["F8"] = 2;
                d["G7"] = "much";
                d["G8"] = "--";
                d["H14"] = "sp.09";
                d["G14"] = "sp.01";
                d["G13"] = "p.02";
                d["E18"] = "three";
                d["C18"] = "AT";
                d["E21"] = 5;
            },
            f => f["E9"] = "n/a");

        var reading = CoinToolImport.TryRead(Book);

        reading.Value.Should().BeNull();
        reading.Diagnostics.Should().OnlyContain(d => d.Location.File == "coin.xlsx");
        reading.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => (d.Code, d.Location.Path)).Should().BeEquivalentTo(
        [
            (ImportCodes.InvalidWeight, "Database!E7"),
            (ImportCodes.InvalidDirection, "Database!F8"),
            (ImportCodes.NotANumber, "Database!G7"),
            (ImportCodes.MissingCell, "Database!G8"),
            (ImportCodes.TwoParents, "Database!G14"),
            (ImportCodes.UnknownParent, "Database!H14"),
            (TableCodes.NotANumber, "Database!E18"),
            (TableCodes.DuplicateUnit, "Database!C18"),
            (ImportCodes.MissingCell, "Database!C21"),
            (ImportCodes.MissingCell, "Framework!E9"),
        ]);
        FluentActions.Invoking(() => CoinToolImport.Read(Book)).Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .Equal(reading.Diagnostics);
    }

    [Fact]
    public void Cells_with_an_error_are_missing_and_said()
    {
        var reading = CoinToolImport.TryRead(Write(d => d["H17"] = "#DIV/0!"));

        reading.Value!.Table["Ind.04"].Values.ToArray()[0].Should().Be(double.NaN);
        reading.Diagnostics.Should().Contain(d => d.Code == TableCodes.ErrorCells && d.Location.Path == "Database"
            && d.Message.Contains("H17 #DIV/0!"));
    }

    [Fact]
    public void Sheets_that_are_not_there_are_said_both()
    {
        RawWorkbook.Write(Book, ("Other", new() { ["A1"] = "x" }));
        CoinToolImport.TryRead(Book).Diagnostics.Select(d => (d.Code, d.Location.Path)).Should()
            .Equal((ImportCodes.NotCoinTool, "Database"), (ImportCodes.NotCoinTool, "Framework"));

        RawWorkbook.Write(Book, ("Database", []), ("Framework", new() { ["A1"] = "x" }));
        CoinToolImport.TryRead(Book).Diagnostics.Select(d => (d.Code, d.Location.Path)).Should()
            .Equal((ImportCodes.NotCoinTool, "Database!E16"), (ImportCodes.NotCoinTool, "Framework"));

        CoinToolImport.TryRead(Path.Combine(_folder, "none.xlsx")).Diagnostics.Select(d => d.Code).Should().Equal(TableCodes.NotReadable);
    }

    [Fact]
    public void The_rows_of_the_first_edition_stand_one_lower()
    {
        var (database, framework) = Sheets();
        RawWorkbook.Write(Book, ("Database", database),
            ("Framework",
                framework.ToDictionary(c => $"{c.Key[0]}{int.Parse(c.Key[1..], CultureInfo.InvariantCulture) + 1}", c => c.Value)));

        CoinToolImport.Read(Book).Model.Should().Be(CoinToolImport.Read(Write()).Model);
    }

    [Fact]
    public void The_command_writes_files_that_give_the_same_assessment()
    {
        var (model, data) = (Path.Combine(_folder, "model.json"), Path.Combine(_folder, "data.csv"));

        var (code, output, error) = Run("import-coin-tool", Write(), "--model", model, "--data", data);

        code.Should().Be(0);
        output.Should().Contain("Next: innopot assess");
        error.Should().Contain("IP9042 (coin.xlsx, Database!E12");
        var imported = CoinToolImport.Read(Book);
        IndicatorModel.ReadJson(model).Assess(IndicatorTable.ReadCsv(data, imported.Model.Indicators)).Scores().Should()
            .Equal(imported.Model.Assess(imported.Table).Scores());
        Run("import-coin-tool", Write(d => d["F8"] = 7), "--model", model, "--data", data).Should()
            .Match<(int Code, string Output, string Error)>(r => r.Code == 2 && r.Error.Contains("IP9012 (coin.xlsx, Database!F8"));
        Run("import-coin-tool", Book, "--goalposts", "--model", model).Code.Should().Be(2);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private string Write(Action<Dictionary<string, object>>? database = null, Action<Dictionary<string, object>>? framework = null)
    {
        var (data, frame) = Sheets();
        database?.Invoke(data);
        framework?.Invoke(frame);
        return RawWorkbook.Write(Book, ("Database", data), ("Framework", frame));
    }

    private static (Dictionary<string, object> Database, Dictionary<string, object> Framework) Sheets()
    {
        var database = new Dictionary<string, object> { ["B2"] = "COIN Tool", ["B16"] = "Unit name", ["C16"] = "Unit code" };
        Row(database, 7, "EFGH", 1, 2, 1, 0.25);
        Row(database, 8, "EFGH", 1, -1, 1, 1);
        Row(database, 9, "EFGH", 0, 0, 0, 0);
        Row(database, 10, "EFGH", 5, 10, 40, 10);
        Row(database, 11, "EFGHI", "Index", "Index", "Index", "Index", "Index");
        Row(database, 12, "EFGHI", "si.01", "si.01", "si.01", "si.01", "--");
        Row(database, 13, "EFGHI", "p.01", "p.01", "p.01", "p.02", "--");
        Row(database, 14, "EFGHI", "sp.01", "sp.01", "sp.02", "sp.03", "--");
        Row(database, 15, "EFGHI", "Researchers", "Cost", "Spending", "Exports", "--");
        Row(database, 16, "EFGHI", "Ind.01", "Ind.02", "Ind.03", "Ind.04", "Ind.05");
        Row(database, 17, "BCEFGH", "=Austria", "AT", 1, 4, 10, 2);
        Row(database, 18, "BCEFGH", "Bulgaria", "BG", 3, "n/a", 20, 3);
        Row(database, 19, "BEFGH", "Czechia", "n/a", 8, 30, 6);
        var framework = new Dictionary<string, object>();
        Row(framework, 4, "CDEFGH", "Code", "Level", "Weight", "Effective", "Parent", "Dimension/indicator");
        Row(framework, 5, "CEH", "si.01", 1, "Unused level");
        Row(framework, 6, "CEH", "p.01", 0.5, "Inputs");
        Row(framework, 7, "CEH", "p.02", 2, "Outputs");
        Row(framework, 8, "CEH", "p.03", 1, "--");
        Row(framework, 9, "CEH", "sp.01", 1, "Staff");
        Row(framework, 10, "CEH", "sp.02", 3, "Money");
        Row(framework, 11, "CEH", "sp.03", 1, "Sales");
        Row(framework, 12, "CEH", "Index", 1, "The index");
        Row(framework, 13, "CEH", "sp.04", 1, "Without indicators");
        return (database, framework);
    }

    private static void Row(Dictionary<string, object> cells, int row, string columns, params object[] values)
    {
        for (var i = 0; i < columns.Length; i++) cells[$"{columns[i]}{row}"] = values[i];
    }
}
