package org.limpide.registry.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what of this package the portal must not load. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface RegistryOnly {}
