using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
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
        return new Term(text.Text.Contains(' ', StringComparison.Ordinal) ? $"({text.Text})" : text.Text, text.Uses, nullable);
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

    /// <summary>A text as a literal.</summary>
    public Term Text(string? text) => text is null ? Sql.Term.Null : new Term(Dialect.Text(text), [], false);

    /// <summary>The whole statement.</summary>
    /// <param name="outputs">The columns it gives, by names that are quoted here.</param>
    /// <param name="from">The source, as it stands after FROM.</param>
    /// <param name="where">Which of its rows; null for all.</param>
    public string Write(IReadOnlyList<(string Name, Term Value)> outputs, string from, string? where)
    {
        var top = outputs.SelectMany(o => o.Value.Uses).Select(c => c.Stage).DefaultIfEmpty(0).Max();
        var lastUse = LastUses(outputs, top);
        var text = new StringBuilder($"SELECT {Selected(outputs)}\n");
        for (var stage = top; stage >= 0; stage--)
        {
            var columns = _columns.Where(c => c.Stage <= stage && lastUse.TryGetValue(c, out var last) && last > stage)
                .Select(c => c.Stage == stage ? $"{c.Expression.Text} AS {c.Name}" : c.Name);
            text.Append(CultureInfo.InvariantCulture, $"FROM (SELECT {string.Join(", ", columns.DefaultIfEmpty("1 AS one"))}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"FROM {from}{(where is null ? "" : $"\nWHERE {where}")}");
        for (var stage = 0; stage <= top; stage++) text.Append(CultureInfo.InvariantCulture, $"{Dialect.Fence}) AS q{stage}");
        return Named(text.ToString(), lastUse.Keys);
    }

    private string Named(string text, IEnumerable<Column> live)
    {
        var prefix = Aliases.Free("c", _columns.Where(c => c.Stage == 0).Select(c => c.Expression.Text));
        var names = new string[_columns.Count];
        var known = live.ToHashSet(ReferenceEqualityComparer.Instance);
        for (int i = 0, next = 0; i < names.Length; i++)
            names[i] = known.Contains(_columns[i]) ? string.Create(CultureInfo.InvariantCulture, $"{prefix}{next++}") : "";
        return Marks().Replace(text, mark => names[int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]);
    }

    [GeneratedRegex("\0([0-9]+)\0")]
    private static partial Regex Marks();

    // A column needs no brackets around all of it.
    private static string Bare(string text) => IsBracketed(text) ? text[1..^1] : text;

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

    private string Selected(IReadOnlyList<(string Name, Term Value)> outputs) =>
        string.Join(", ", outputs.Select(o => $"{o.Value.Text} AS {Dialect.Quote(o.Name)}"));

    // The stage that reads a column last; a column that nothing reads is not written.
    private static Dictionary<Column, int> LastUses(IReadOnlyList<(string Name, Term Value)> outputs, int top)
    {
        var last = new Dictionary<Column, int>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(Column Column, int Reader)>(outputs.SelectMany(o => o.Value.Uses).Select(c => (c, top + 1)));
        while (open.TryPop(out var use))
        {
            var isNew = !last.TryGetValue(use.Column, out var known);
            last[use.Column] = Math.Max(known, use.Reader);
            if (!isNew) continue;
            foreach (var used in use.Column.Expression.Uses) open.Push((used, use.Column.Stage));
        }

        return last;
    }

    private Term Column(string expression, IReadOnlyList<Column> uses, bool isNullable, int stage)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{stage}:{expression}");
        if (_known.TryGetValue(key, out var known)) return known;
        // No name of a user holds this character; which names are free is known once all are.
        var name = string.Create(CultureInfo.InvariantCulture, $"\0{_columns.Count}\0");
        var column = new Column(name, new Term(expression, uses, isNullable), stage);
        _columns.Add(column);
        return _known[key] = new Term(name, [column], isNullable);
    }
}
