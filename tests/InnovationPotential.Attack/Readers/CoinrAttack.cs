using System.Text;
using InnovationPotential.Serialization;

namespace InnovationPotential.Attack;

/// <summary>The pair of tables of COINr.</summary>
internal static class CoinrAttack
{
    public const string Data = "uCode,uName,rd,cost,sales,Pop,Zone\nA,Alpha,-1,2,30,100,North\n"
        + "B,Beta,NA,4,10,200,NA\nC,Gamma,3,,20,300,South\n";

    private const string Meta = """
        iCode,Level,Parent,Direction,Weight,Type,iName,Unit,Target,Denominator
        rd,1,Input,1,2,Indicator,Spending on R&D,million,8,Pop
        cost,1,Input,-1,1,Indicator,Cost,,1.5,NA
        sales,1,Index,1,3,Indicator,Sales,,NA,
        Input,2,Index,1,0.5,Aggregate,Inputs,,,
        Index,3,NA,1,1,Aggregate,The index,,,
        Pop,NA,NA,NA,NA,Denominator,Population,,,
        Zone,NA,NA,NA,NA,Group,,,,
        """;

    public static Reader Pair { get; } = new("coinr", new(() =>
    [
        Bundle.Of([("iData", Encoding.UTF8.GetBytes(Data)), ("iMeta", Encoding.UTF8.GetBytes(Meta))]),
        Bundle.Of([("iData", Samples.Short("Samples/file-25-coinr-panel-denominators/iData.csv")),
            ("iMeta", Samples.Short("Samples/file-25-coinr-panel-denominators/iMeta.csv"))]),
    ]), (input, draw) => Bundle.Mutated(input, draw, CsvMutation.Of), input =>
    {
        var files = Bundle.FilesOf(input);
        string TextOf(string name) => Encoding.UTF8.GetString(files.FirstOrDefault(f => f.Name == name).Bytes ?? []);
        return ReadOutcome.Of(CoinrImport.TryParse(TextOf("iData"), TextOf("iMeta")), ProblemOf);
    });

    private static string? ProblemOf(CoinrImport import)
    {
        var json = import.Model.ToJson();
        if (IndicatorModel.TryParse(json) is { Value: var back }
            && (back is null || back != import.Model)) return "its model does not come back";
        return TableUse.ProblemOf(import.Table)
            ?? ReadOutcome.Used(() => Soundness.Of(import.Model.Assess(import.Table)) is [var fault, ..] ? fault : null);
    }
}
