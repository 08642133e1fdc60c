using System.Diagnostics.CodeAnalysis;

namespace InnovationPotential;

/// <summary>Says how values of a type show in a notebook.</summary>
/// <remarks>
/// The kernel of .NET notebooks finds this attribute by its simple name, makes the source by its parameterless constructor and asks it for
/// formatters: so the library needs no package of the kernel, and who writes no notebook never runs any of it.
/// </remarks>
/// <param name="formatterSourceType">The source.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor
        | DynamicallyAccessedMemberTypes.PublicMethods)] Type formatterSourceType) : Attribute
{
    /// <summary>The source, a type with a method <c>CreateTypeFormatters</c>.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor
        | DynamicallyAccessedMemberTypes.PublicMethods)]
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The forms a cell keeps: HTML for the reader, text for everything else.</summary>
    public string[] PreferredMimeTypes { get; } = [NotebookFormatter.Html, NotebookFormatter.Text];
}
