using System.Runtime.CompilerServices;

namespace InnovationPotential.Sql;

/// <summary>
/// The text of an expression as it is written in the library's source: only terms and numbers can be put into it, so that no text of a
/// user gets there.
/// </summary>
[InterpolatedStringHandler]
internal ref struct TermText
{
    private readonly TermPieces _pieces;
    private readonly List<Column> _uses;

    public TermText(int literalLength, int formattedCount, Chain chain)
    {
        _pieces = new TermPieces(chain.Dialect, literalLength + (8 * formattedCount));
        _uses = [];
    }

    /// <summary>Whether a number without end is in it.</summary>
    public bool HasInfinity { get; private set; }

    public readonly string Text => _pieces.Write();

    public readonly IReadOnlyList<Column> Uses => _uses;

    public readonly void AppendLiteral(string text) => _pieces.Add(text);

    public void AppendFormatted(double number)
    {
        HasInfinity |= double.IsInfinity(number);
        _pieces.Add(number);
    }

    public readonly void AppendFormatted(Term term)
    {
        _pieces.Add(term);
        _uses.AddRange(term.Uses);
    }
}
