using System.Globalization;
using System.Text.RegularExpressions;

namespace InnovationPotential.Tests.Assessments;

/// <summary>
/// Two small tables whose every figure is reckoned by hand, and their texts with numbers of six digits. Of d a counts twice, of the whole d
/// counts three times; less of c is better. In 2019 X has d (2·.2 + .5)/3 = .3 and m (3·.3 + .4)/4 = .325, Y .8 and .75, Z .3 and, c being
/// missing, .3 within .225 and .475; in 2020 X has .7 and .725, Y .7 and .7, Z nothing.
/// </summary>
internal static partial class FormsSample
{
    public static Bands Levels => Bands.From(BandQuantity.Score, ("low", 0), ("high", 0.5));

    public static IndicatorModel Model => IndicatorModel.Create("m", m => m
        .Bands(Levels)
        .Dimension("d", d => d.Weight(3).Named("Input").Indicator("a", i => i with { Goalposts = new(0, 10), Weight = 2 })
            .Indicator("b", i => i with { Goalposts = new(0, 10) }))
        .Indicator("c", i => i with { Goalposts = new(0, 10), Direction = Direction.LowerIsBetter }));

    public static Assessment Panel => Model.Assess(IndicatorTable.ParseCsv(
        "unit,name,period,region,a,b,c\nX,Alpha,2019,n,2,5,6\nX,Alpha,2020,n,6,9,2\nY,Beta,2019,n,8,8,4\nY,Beta,2020,n,7,7,3\n"
            + "Z,Gamma,2019,,4,1,\nZ,Gamma,2020,,,,\n", Model.Indicators));

    public static Assessment Cross => Model.Assess(IndicatorTable.ParseCsv(
        "unit,region,a,b,c\nX,n,2,5,6\nY,s,8,8,4\nZ,s,4,1,\nW,,8,8,4\n", Model.Indicators));

    /// <summary>A text without hard spaces, its long numbers rounded to six digits.</summary>
    public static string Shown(string text) => LongNumber().Replace(text.Replace('\u00a0', ' ').TrimEnd('\n'), m =>
        double.Parse(m.Value, CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>JSON without white space between its parts, quotes and what tells where it came from, rounded likewise.</summary>
    public static string Json(string text)
    {
        var json = Indent().Replace(Shown(text), "").Replace("\": ", "\":", StringComparison.Ordinal)
            .Replace("\\u0027", "'", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
        return json.Split(",provenance:")[0];
    }

    [GeneratedRegex(@"-?\d+\.\d{7,}(E-?\d+)?")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\n\s*")]
    private static partial Regex Indent();
}
