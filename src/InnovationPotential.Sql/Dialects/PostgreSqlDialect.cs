namespace InnovationPotential.Sql;

internal sealed record PostgreSqlDialect : SqlDialect
{
    public override string Name => "postgresql";

    // Without it the subqueries are pulled up into one expression that grows with each stage.
    public override string Fence => " OFFSET 0";

    // A literal without quotes would be of the type numeric.
    public override string Number(double value) =>
        double.IsInfinity(value) ? value > 0 ? "'Infinity'::float8" : "'-Infinity'::float8"
        : IsWhole(value) ? $"{Digits(value)}::float8" : $"'{Digits(value)}'::float8";

    // Beside a double one of the type numeric is cast to the nearest double.
    public override string NumberBeside(double value) => !double.IsFinite(value) || (value == 0 && double.IsNegative(value)) ? Number(value)
        : value < 0 ? $"({Digits(value)})" : Digits(value);

    public override string AsNumber(string expression) => $"CAST({expression} AS float8)";

    // The same whatever standard_conforming_strings says.
    public override string Text(string text)
    {
        var literal = base.Text(text);
        return text.Contains('\\', StringComparison.Ordinal) ? $"E{literal.Replace("\\", "\\\\", StringComparison.Ordinal)}" : literal;
    }

    // A sum beyond a double is an error, and NaN is greater than all numbers.
    public override string Finiteness(string expression) => $"max(abs({expression}))";

    // Beyond a double exp is an error, and its argument is computed whatever the branch.
    public override string Exp(string expression) =>
        $"CASE WHEN {expression} < {Number(-745)} THEN {Number(0)} WHEN {expression} > {Number(709.5)} "
            + $"THEN {Number(double.PositiveInfinity)} "
            + $"ELSE exp(CASE WHEN {expression} < {Number(-700)} THEN {Number(-700)} ELSE {expression} END) END";
}
