using System.Text;
using System.Text.RegularExpressions;

namespace InnovationPotential.Sql;

/// <summary>
/// The pieces of an expression: a number that stands beside a term, which is of double precision, needs not say of which type it is.
/// </summary>
/// <param name="dialect">How the engine writes.</param>
/// <param name="length">How long the text will be, about.</param>
internal sealed partial class TermPieces(SqlDialect dialect, int length)
{
    private readonly List<(string? Literal, double Number, Term? Term)> _pieces = [];

    public void Add(string literal) => _pieces.Add((literal, 0, null));

    public void Add(double number) => _pieces.Add((null, number, null));

    public void Add(Term term) => _pieces.Add((null, 0, term));

    /// <summary>The expression.</summary>
    public string Write()
    {
        var text = new StringBuilder(length);
        var isOneCase = _pieces.Count(p => p.Literal?.Contains("CASE ", StringComparison.Ordinal) == true) == 1;
        var hasTermBranch = isOneCase && Enumerable.Range(0, _pieces.Count).Any(i => IsDouble(i) && IsBranch(i));
        for (var i = 0; i < _pieces.Count; i++)
        {
            var (literal, number, term) = _pieces[i];
            text.Append(literal ?? term?.Text ?? (double.IsNaN(number) ? "NULL"
                : IsBesideDouble(i) || (hasTermBranch && IsBranch(i)) ? dialect.NumberBeside(number) : dialect.Number(number)));
        }

        return text.ToString();
    }

    // Beside another number the two would be of a type of their own: 1 / 2 is 0 to some engines. What stands in brackets is a double.
    private bool IsBesideDouble(int at)
    {
        var (before, behind) = (LiteralAt(at - 1), LiteralAt(at + 1));
        var (follows, leads) = (Following().IsMatch(before), Leading().IsMatch(behind));
        var isOfBrackets = follows && before[0] == ')';
        if ((follows && !isOfBrackets && IsNumber(at - 2)) || (leads && IsNumber(at + 2))) return false;
        return isOfBrackets || (follows && IsDouble(at - 2)) || (leads && IsDouble(at + 2));
    }

    // The whole of what a CASE gives in one of its branches.
    private bool IsBranch(int at) => LiteralAt(at - 1) is var before
        && (before.EndsWith("THEN ", StringComparison.Ordinal) || before.EndsWith("ELSE ", StringComparison.Ordinal))
        && BranchEnd().IsMatch(LiteralAt(at + 1));

    private string LiteralAt(int at) => at >= 0 && at < _pieces.Count ? _pieces[at].Literal ?? "" : "";

    private bool IsDouble(int at) => at >= 0 && at < _pieces.Count && _pieces[at].Term is { IsNull: false };

    private bool IsNumber(int at) => at >= 0 && at < _pieces.Count && _pieces[at] is { Literal: null, Term: null };

    [GeneratedRegex(@"^\)? (?:[-+*/<>=]|<=|>=|<>) $")]
    private static partial Regex Following();

    [GeneratedRegex(@"^ (?:[-+*/<>=]|<=|>=|<>) \(?$")]
    private static partial Regex Leading();

    [GeneratedRegex("^ (?:WHEN|ELSE|END)")]
    private static partial Regex BranchEnd();
}
