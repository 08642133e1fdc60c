using InnovationPotential.Aggregations;

namespace InnovationPotential.Excel;

/// <summary>Aggregations over the operands that are numbers and weigh something; nothing where none does.</summary>
internal static class MeanFormula
{
    private const string Blank = "\"\"";

    // Beyond every score: what does not count is no least and no greatest.
    private const string Beyond = "9E+307";

    /// <summary>The aggregate; null where a spreadsheet cannot say it.</summary>
    public static string? Of(Aggregation aggregation, IReadOnlyList<FormulaOperand> operands) => aggregation switch
    {
        _ when operands.Count is 0 or > FormulaText.MostOperands => null,
        ArithmeticMean or PowerMean { Exponent: 1 } => Arithmetic(operands),
        WeightedSum => If(operands, $"({Sum(operands, o => $"{o.Weight}*{o.Value}")})/({Weights(operands)})*"
            + $"({string.Join("+", operands.Select(o => o.Weight))})"),
        GeometricMean or PowerMean { Exponent: 0 } => Positive(operands,
            $"EXP(({Sum(operands, o => $"{o.Weight}*LN({o.Value})")})/({Weights(operands)}))"),
        HarmonicMean or PowerMean { Exponent: -1 } => Positive(operands,
            $"({Weights(operands)})/({Sum(operands, o => $"{o.Weight}/{o.Value}")})"),
        Minimum => If(operands, Least(operands)),
        Maximum => If(operands, Extreme(operands, "MAX", "-" + Beyond)),
        PowerMean { Exponent: > 1 or (> 0.01 and < 1) } power => Power(operands, power.Exponent, isPositive: true),
        PowerMean { Exponent: < -0.01 and > double.NegativeInfinity } power => Power(operands, power.Exponent, isPositive: false),
        _ => null,
    };

    /// <summary>The weighted arithmetic mean.</summary>
    public static string Arithmetic(IReadOnlyList<FormulaOperand> operands) =>
        If(operands, $"({Sum(operands, o => $"{o.Weight}*{o.Value}")})/({Weights(operands)})");

    private static string If(IReadOnlyList<FormulaOperand> operands, string then) => $"IF({Weights(operands)}>0,{then},{Blank})";

    private static string Positive(IReadOnlyList<FormulaOperand> operands, string then) =>
        If(operands, $"IF({Least(operands)}>0,{then},IF({Least(operands)}=0,0,{Blank}))");

    // An exponent above 0 takes zeros, one below makes 0 of one.
    private static string Power(IReadOnlyList<FormulaOperand> operands, double exponent, bool isPositive)
    {
        var mean = $"(({Sum(operands, o => $"{o.Weight}*({o.Value})^{FormulaText.Of(exponent)}")})/({Weights(operands)}))"
            + $"^{FormulaText.Of(1 / exponent)}";
        return isPositive ? If(operands, $"IF({Least(operands)}<0,{Blank},{mean})") : Positive(operands, mean);
    }

    private static string Sum(IEnumerable<FormulaOperand> operands, Func<FormulaOperand, string> term) =>
        string.Join("+", operands.Select(o => $"IF({o.Counts},{term(o)},0)"));

    private static string Weights(IEnumerable<FormulaOperand> operands) =>
        string.Join("+", operands.Select(o => $"ISNUMBER({o.Cell})*{o.Weight}"));

    private static string Least(IEnumerable<FormulaOperand> operands) => Extreme(operands, "MIN", Beyond);

    private static string Extreme(IEnumerable<FormulaOperand> operands, string function, string otherwise) =>
        $"{function}({string.Join(",", operands.Select(o => $"IF({o.Counts},{o.Value},{otherwise})"))})";
}
