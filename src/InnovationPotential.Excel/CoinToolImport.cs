using InnovationPotential.Excel;

namespace InnovationPotential.Serialization;

/// <summary>Reads workbooks of the COIN Tool of the European Commission's Joint Research Centre as a model and a table.</summary>
/// <remarks>
/// The sheet <c>Database</c> gives units, observations, weights, directions, goalposts and the groups of each indicator; the sheet
/// <c>Framework</c> gives names and weights of the groups. A level that tells nothing apart is left out, as COINr does. Everything else
/// is as <see cref="CoinrImport"/> has it: an interval scale, weighted arithmetic means of what is observed, the units' codes as their
/// names and their names as the attribute <c>uName</c>. <c>n/a</c>, <c>--</c> and empty cells are missing, as are cells with an error,
/// which is said. What the tool itself computes, imputes or treats is not read. Source: COINr 1.1.14, <c>import_coin_tool</c>.
/// </remarks>
public static class CoinToolImport
{
    /// <summary>Reads a workbook (.xlsx, .xlsm).</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="goalposts">Whether indicators are scored between the goalposts of the workbook, values beyond as the nearer end, and
    /// not between their least and greatest value.</param>
    /// <exception cref="InvalidInputException">The file cannot be read or something is wrong; the problems of both sheets are carried, with
    /// sheet and cell.</exception>
    /// <example><code>var (model, table, _) = CoinToolImport.Read("coin-tool.xlsx");</code></example>
    public static CoinrImport Read(string path, bool goalposts = false) => TryRead(path, goalposts).OrThrow();

    /// <summary>Reads a workbook, or says everything that is wrong with it.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="goalposts">Whether indicators are scored between the goalposts of the workbook.</param>
    public static Reading<CoinrImport> TryRead(string path, bool goalposts = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var found = new List<Diagnostic>();
        var data = CoinToolSheet.Read(path, CoinToolDatabase.Sheet, found);
        var isReadable = !found.Exists(d => d.Code == TableCodes.NotReadable);
        var frame = isReadable ? CoinToolSheet.Read(path, CoinToolFramework.Sheet, found) : null;
        var indicators = data is null ? null : CoinToolDatabase.Of(data, found);
        var framework = frame is null ? null : CoinToolFramework.Of(frame, found);
        if (indicators is null || framework is null)
            return new(null, Diagnostic.In(path, found.ToEquatableArray()));

        var rows = indicators.Rows(framework, found);
        var options = CoinrImportOptions.Default with
        {
            Normalization = goalposts ? CoinrNormalization.Goalposts : CoinrNormalization.Standard,
        };
        var root = new CoinrTree(rows, options, found).Build();
        var table = indicators.Table(found);
        var diagnostics = Diagnostic.In(path, found.ToEquatableArray());
        return new(root is null || table is null || found.Exists(d => d.Severity == Severity.Error)
            ? null : new CoinrImport(new IndicatorModel(root), table, diagnostics), diagnostics);
    }
}
