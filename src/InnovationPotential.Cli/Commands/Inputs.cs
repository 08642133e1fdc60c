namespace InnovationPotential.Cli.Commands;

/// <summary>Reads what a command is given.</summary>
internal static class Inputs
{
    public static IndicatorTable Table(string path, IReadOnlyList<Indicator>? indicators, bool decimalComma, string? unitColumn) =>
        IndicatorTable.ReadCsv(path, indicators, o => o with { DecimalComma = decimalComma, UnitColumn = unitColumn ?? o.UnitColumn });

    /// <summary>Reads a model and its table; when both have errors, those of both are carried.</summary>
    public static (IndicatorModel Model, IndicatorTable Table) Both(string modelPath, string dataPath, bool decimalComma, string? unitColumn)
    {
        var model = IndicatorModel.ReadJson(modelPath);
        return (model, Table(dataPath, model.Indicators, decimalComma, unitColumn));
    }
}
