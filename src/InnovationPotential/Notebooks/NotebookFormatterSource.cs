namespace InnovationPotential;

/// <summary>How results show in a notebook: as HTML and as text.</summary>
internal sealed class NotebookFormatterSource
{
    private readonly NotebookFormatter[] _formatters =
        [new NotebookFormatter(NotebookFormatter.Html), new NotebookFormatter(NotebookFormatter.Text)];

    /// <summary>The formatters, as the kernel asks for them.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
