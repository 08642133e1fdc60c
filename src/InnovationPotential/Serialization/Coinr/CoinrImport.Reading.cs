using System.Text;

namespace InnovationPotential.Serialization;

// Reads the pair of tables from which COINr builds a coin or purse, <c>iData</c> and <c>iMeta</c>, as a model and a table.
public sealed partial record CoinrImport
{
    /// <summary>Reads two UTF-8 files of comma-, semicolon- or tab-separated values.</summary>
    /// <param name="iDataPath">The file of <c>iData</c>.</param>
    /// <param name="iMetaPath">The file of <c>iMeta</c>.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">A file cannot be read or something is wrong; the problems of both are carried.</exception>
    /// <example><code>var (model, table, _) = CoinrImport.Read("iData.csv", "iMeta.csv");</code></example>
    public static CoinrImport Read(string iDataPath, string iMetaPath,
        Func<CoinrImportOptions, CoinrImportOptions>? configure = null) =>
        TryRead(iDataPath, iMetaPath, configure).OrThrow();

    /// <summary>Reads two texts.</summary>
    /// <param name="iData">The text of <c>iData</c>.</param>
    /// <param name="iMeta">The text of <c>iMeta</c>.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">Something is wrong; the problems of both are carried.</exception>
    public static CoinrImport Parse(string iData, string iMeta, Func<CoinrImportOptions, CoinrImportOptions>? configure = null) =>
        TryParse(iData, iMeta, configure).OrThrow();

    /// <summary>Reads two files, or says everything that is wrong with them.</summary>
    /// <param name="iDataPath">The file of <c>iData</c>.</param>
    /// <param name="iMetaPath">The file of <c>iMeta</c>.</param>
    /// <param name="configure">Changes the options.</param>
    public static Reading<CoinrImport> TryRead(string iDataPath, string iMetaPath,
        Func<CoinrImportOptions, CoinrImportOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(iDataPath);
        ArgumentException.ThrowIfNullOrEmpty(iMetaPath);
        var found = new List<Diagnostic>();
        var meta = Bytes(iMetaPath, CoinrMeta.Name, found);
        return Import(Bytes(iDataPath, CoinrData.Name, found), meta, configure, found);
    }

    /// <summary>Reads two texts, or says everything that is wrong with them.</summary>
    /// <param name="iData">The text of <c>iData</c>.</param>
    /// <param name="iMeta">The text of <c>iMeta</c>.</param>
    /// <param name="configure">Changes the options.</param>
    public static Reading<CoinrImport> TryParse(string iData, string iMeta,
        Func<CoinrImportOptions, CoinrImportOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(iData);
        ArgumentNullException.ThrowIfNull(iMeta);
        return Import(Encoding.UTF8.GetBytes(iData), Encoding.UTF8.GetBytes(iMeta), configure, []);
    }

    private static Reading<CoinrImport> Import(byte[]? iData, byte[]? iMeta, Func<CoinrImportOptions, CoinrImportOptions>? configure,
        List<Diagnostic> found)
    {
        var options = configure?.Invoke(CoinrImportOptions.Default) ?? CoinrImportOptions.Default;
        var rows = iMeta is null ? [] : CoinrMeta.Read(iMeta, options, found);
        var root = iMeta is null || (rows.Count == 0 && found.HasErrors()) ? null : new CoinrTree(rows, options, found).Build();
        var table = iData is null || rows.Count == 0 ? null : CoinrData.Read(iData, rows, options, found);
        var model = root is null ? null : new IndicatorModel(root);
        // What iMeta says may make a tree and still no model, as weights of 0 only do.
        if (model is not null && !found.HasErrors()) found.AddRange(model.Validate().Where(d => d.Severity == Severity.Error));
        if (table is null || model is null || found.Exists(d => d.Severity == Severity.Error))
            return new(null, found.ToEquatableArray());

        var denominators = rows.Where(r => r.Type == CoinrType.Indicator && r.Text("Denominator") is not null)
            .Select(r => (Indicator: r.Code, Denominator: r.Text("Denominator")!)).ToEquatableArray();
        if (!denominators.IsEmpty) found.Add(NotDenominated(denominators));
        var diagnostics = found.ToEquatableArray();
        return new(new CoinrImport(model, table, diagnostics) { Denominators = denominators }, diagnostics);
    }

    private static Diagnostic NotDenominated(EquatableArray<(string Indicator, string Denominator)> denominators) => Diagnostic.Information(
        ImportCodes.NotDenominated,
        $"iMeta names denominators ({string.Join(", ", denominators.Select(d => $"{d.Indicator}/{d.Denominator}"))}); nothing is divided "
            + $"by them.",
        new Location { Path = CoinrMeta.Name },
        "Divide before assessing if COINr's Denominate was used.");

    private static byte[]? Bytes(string path, string name, List<Diagnostic> found)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found.Add(Diagnostic.Error(ImportCodes.NotReadable, $"The file '{path}' cannot be read: {e.Message}",
                new Location { Path = name }, "Check the path and the right to read it."));
            return null;
        }
    }
}
