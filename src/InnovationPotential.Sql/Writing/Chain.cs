using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace InnovationPotential.Sql;

/// <summary>
/// A chain of subqueries, one a stage: a column stands in the first stage in which all it is made of is known, and equal columns are one.
/// </summary>
internal sealed partial class Chain(SqlDialect dialect)
{
    private readonly Dictionary<string, Term> _known = new(StringComparer.Ordinal);
    private readonly List<Column> _columns = [];

    public SqlDialect Dialect { get; } = dialect;

    /// <summary>Whether a number without end was written so far, as the best score of what has none.</summary>
    public bool HasInfinity { get; private set; }

    /// <summary>A column of the innermost subquery, over the source itself.</summary>
    /// <param name="expression">The expression, every name in it quoted.</param>
    /// <param name="isNullable">Whether it can be NULL.</param>
    public Term Source(string expression, bool isNullable = true) => Column(expression, [], isNullable, 0);

    /// <summary>An expression within others.</summary>
    public Term Term([InterpolatedStringHandlerArgument("")] TermText text, bool nullable = true)
    {
        HasInfinity |= text.HasInfinity;
        return new Term(Within(text.Text), text.Uses, nullable);
    }

    /// <summary>A branch of a CASE, which cannot stand by itself.</summary>
    public Term Branch([InterpolatedStringHandlerArgument("")] TermText text)
    {
        HasInfinity |= text.HasInfinity;
        return new Term(text.Text, text.Uses, true);
    }

    /// <summary>A column of its own.</summary>
    public Term Column([InterpolatedStringHandlerArgument("")] TermText text, bool nullable = true)
    {
        HasInfinity |= text.HasInfinity;
        // A column by another name is that column.
        if (text.Uses is [var same] && same.Name == text.Text) return new Term(same.Name, [same], nullable);
        return Column(Bare(text.Text), text.Uses, nullable, text.Uses.Count == 0 ? 1 : text.Uses.Max(c => c.Stage) + 1);
    }

    /// <summary>Terms with a sign between them.</summary>
    public static Term Join(string sign, IReadOnlyList<Term> terms)
    {
        var isNullable = terms.Any(t => t.IsNullable);
        return terms.Count == 1
            ? terms[0] : new Term($"({string.Join(sign, terms.Select(t => t.Text))})", [.. terms.SelectMany(t => t.Uses)], isNullable);
    }

    /// <summary>A function of the engine of terms, as a column of its own.</summary>
    public Term Applied(Func<string, string> function, IEnumerable<Term> terms, bool isNullable)
    {
        var list = Listed(", ", [.. terms]);
        return Column(function(list.Text), list.Uses, isNullable, list.Uses.Count == 0 ? 1 : list.Uses.Max(c => c.Stage) + 1);
    }

    /// <summary>The branches of a CASE.</summary>
    public static Term Sequence(IEnumerable<Term> branches) => Listed(" ", [.. branches]);

    /// <summary>Conditions of which all must hold.</summary>
    public static Term All(IEnumerable<Term> conditions) => Listed(" AND ", [.. conditions]);

    /// <summary>Conditions of which one must hold.</summary>
    public static Term Any(IEnumerable<Term> conditions) => Listed(" OR ", [.. conditions]);

    /// <summary>The exponential of a term.</summary>
    public Term Exp(Term term)
    {
        // An engine's expression may name its argument more than once.
        var argument = term.Text.Contains(' ', StringComparison.Ordinal) && Dialect.Exp("#").Count(c => c == '#') > 1
            ? Column(term.Text, term.Uses, term.IsNullable, term.Uses.Count == 0 ? 1 : term.Uses.Max(c => c.Stage) + 1) : term;
        return new Term($"({Dialect.Exp(argument.Text)})", argument.Uses, term.IsNullable);
    }

    /// <summary>The condition that a column is a finite number.</summary>
    public Term IsFinite(Term column) => new(Dialect.IsFinite(column.Text), column.Uses, false);

    /// <summary>A text as a literal.</summary>
    public Term Text(string? text) => text is null ? Sql.Term.Null : new Term(Dialect.Text(text), [], false);

    /// <summary>The whole statement.</summary>
    /// <param name="outputs">The columns it gives, by names that are quoted here.</param>
    /// <param name="from">The source, as it stands after FROM.</param>
    /// <param name="where">Which of its rows; null for all.</param>
    public string Write(IReadOnlyList<(string Name, Term Value)> outputs, string from, string? where) =>
        new ChainText(Dialect, _columns, outputs).Write(from, where);

    /// <summary>An expression as it can stand within another one.</summary>
    public static string Within(string text) =>
        !text.Contains(' ', StringComparison.Ordinal) || IsBracketed(text) || IsOneCase(text) ? text : $"({text})";

    /// <summary>An expression as a column, which needs no brackets around all of it.</summary>
    public static string Bare(string text) => IsBracketed(text) ? text[1..^1] : text;

    private static bool IsBracketed(string text)
    {
        if (!text.StartsWith('(')) return false;
        var depth = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0) return false;
        }

        return text[^1] == ')' && depth == 1;
    }

    private static Term Listed(string separator, Term[] terms) =>
        new(string.Join(separator, terms.Select(t => t.Text)), [.. terms.SelectMany(t => t.Uses)], false);

    // A CASE is closed by its END; where a quote is escaped nothing is told.
    private static bool IsOneCase(string text)
    {
        if (!text.StartsWith("CASE ", StringComparison.Ordinal) || !text.EndsWith(" END", StringComparison.Ordinal)
            || text.Contains('\\', StringComparison.Ordinal)) return false;
        if (text.Contains('\'', StringComparison.Ordinal)) text = Quoted().Replace(text, "");
        var depth = 0;
        foreach (var word in Cases().EnumerateMatches(text))
        {
            depth += text[word.Index] == 'C' ? 1 : -1;
            if (depth == 0) return word.Index + word.Length == text.Length;
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:CASE|END)\b")]
    private static partial Regex Cases();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    private Term Column(string expression, IReadOnlyList<Column> uses, bool isNullable, int stage)
    {
        var key = Invariant($"{stage}:{expression}");
        if (_known.TryGetValue(key, out var known)) return known;
        var name = ChainText.Mark(_columns.Count);
        var column = new Column(name, new Term(expression, uses, isNullable), stage);
        _columns.Add(column);
        return _known[key] = new Term(name, [column], isNullable);
    }
}
